package app.leadline.telegram.tdlight;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the gateway that tests replace by their own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "leadline.telegram.gateway", havingValue = "tdlight")
class TdLightConfiguration {

    @Bean
    SessionDirectories sessionDirectories(TdLightSettings settings) {
        return new SessionDirectories(settings.tdlight().sessions());
    }

    /** Closed by the gateway, after its sessions. */
    @Bean(destroyMethod = "")
    TdClients tdClients(TdLightSettings settings) {
        return new NativeClients(settings);
    }
}
