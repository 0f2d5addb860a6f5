package app.leadline.telegram;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A gateway that is not in this build ends the start with what would be right, and not with a missing bean. */
@Component
class ChosenGateway implements BeanFactoryPostProcessor {

    private static final String PROPERTY = "leadline.telegram.gateway";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (beans.getBeanNamesForType(TelegramGateway.class, true, false).length == 0) {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTY,
                    beans.getBean(Environment.class).getProperty(PROPERTY),
                    "This build has no such gateway. It is \"simulator\", or \"tdlight\" in a build with the Maven profile tdlight.");
        }
    }
}
