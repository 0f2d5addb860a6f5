package app.leadline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.MemberId;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which way things point, and what each part of the house may know. */
@AnalyzeClasses(packages = "app.leadline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void featuresDependOnlyOnWhatTheirPackageInfoAllows() {
        ApplicationModules.of(LeadlineApplication.class).verify();
    }

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsTdLight = onlyTheDoor("app.leadline.telegram.tdlight..", "it.tdlight..");

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsLangChain4j =
            onlyTheDoor("app.leadline.intelligence.langchain..", "dev.langchain4j..");

    private static ArchRule onlyTheDoor(String door, String outside) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(door)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(outside)
                .because("there is one door to each outside");
    }

    @ArchTest
    static final ArchRule nobodyBuildsOnWhatIsMadeOfAllOthers = noClasses()
            .that()
            .resideOutsideOfPackages("app.leadline.intelligence..", "app.leadline.shell..", "app.leadline.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.leadline.intelligence..")
            .because("intelligence reads every feature, and no feature knows it");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule constructorsNeedNoAnnotation =
            noClasses().should().dependOnClassesThat().areAssignableTo(Autowired.class);

    @ArchTest
    static final ArchRule nothingIsPrinted = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothingUsesTheOldLoggers = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .or(are(annotatedEmbeddable()))
            .should()
            .notBePublic()
            .because("features hand out records");

    /** Embeddable ids are words of the whole house; embeddables that are not records are parts of an entity. */
    private static DescribedPredicate<JavaClass> annotatedEmbeddable() {
        return DescribedPredicate.describe(
                "embeddable parts of entities", type -> type.isAnnotatedWith(Embeddable.class) && !type.isRecord());
    }

    @ArchTest
    static final ArchRule viewsLiveInUiPackages = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "app.leadline.shell..", "app.leadline.leadpage..")
            .and()
            .doNotBelongToAnyOf(LeadlineApplication.class, SignedIn.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vaadin.flow.component..", "com.vaadin.flow.router.."))
            .because(
                    "SignedIn alone keeps the workspace of a browser tab; everything else on screen is in a ui package");

    @ArchTest
    static final ArchRule everyConversationMethodTakesTheAsker = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("app.leadline.conversation")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .areNotAnnotatedWith(Scheduled.class)
            .and()
            .areNotMetaAnnotatedWith(EventListener.class)
            .should(takeTheAsker())
            .because("privacy is in the signature")
            .allowEmptyShould(true);

    private static ArchCondition<JavaMethod> takeTheAsker() {
        return new ArchCondition<>("take a CurrentMember or a MemberId") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asked = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(CurrentMember.class)
                                        || type.isEquivalentTo(MemberId.class));
                if (!asked) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say who asks"));
                }
            }
        };
    }
}
