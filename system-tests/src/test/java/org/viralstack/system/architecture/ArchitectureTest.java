package org.viralstack.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.viralstack.auth.runtime.Service;

@AnalyzeClasses(packages = "org.viralstack", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesDependOnEachOtherWithoutCycles =
      slices().matching("org.viralstack.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheWebModuleSpeaksHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.viralstack.api..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."));

  @ArchTest
  static final ArchRule webModuleDoesNotReachIntoTheDatabase =
      noClasses()
          .that()
          .resideInAPackage("org.viralstack.api..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "java.sql.."));

  @ArchTest
  static final ArchRule onlyRepositoriesHoldEntityManagers =
      fields()
          .that()
          .haveRawType(EntityManager.class)
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("DatabaseReadiness")
          .should()
          .beAnnotatedWith(PersistenceContext.class)
          .andShould()
          .beDeclaredInClassesThat()
          .haveNameMatching(".*[^su]s")
          .andShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Service.class)
          .because("repositories are services that are named with a plural noun");

  @ArchTest
  static final ArchRule nothingElseAsksEntityManagers =
      noClasses()
          .that(
              not(
                  describe(
                      "hold one",
                      type ->
                          type.getFields().stream()
                              .anyMatch(
                                  field ->
                                      field.getRawType().isEquivalentTo(EntityManager.class)))))
          .should()
          .dependOnClassesThat(equivalentTo(EntityManager.class));

  @ArchTest
  static final ArchRule dependenciesComeThroughConstructors =
      noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(Resource.class);

  @ArchTest
  static final ArchRule entitiesStayInTheirModule =
      classes().that().areAnnotatedWith(Entity.class).should(OwnModule.onlyBeUsedByIt());

  @ArchTest
  static final ArchRule renderingStandsAlone =
      noClasses()
          .that()
          .resideInAPackage("org.viralstack.render..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("jakarta..")
                  .or(
                      resideInAPackage("org.viralstack..")
                          .and(not(resideInAPackage("org.viralstack.render..")))));

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*\\.([\\w$]*(Impl|Manager|Helpers?|Utils?)|(Base|Common)[A-Z]\\w*)")
          .because("such names say nothing; see docs/adr");

  @ArchTest static final ArchRule timeComesFromTheClock = Sources.timeComesFromTheClock();

  @ArchTest
  static final ArchRule randomnessComesFromOneSource = Sources.randomnessComesFromOneSource();

  /** But for the one that is a handler of the server's log itself, and writes nothing. */
  @ArchTest
  static final ArchRule logsGoThroughTheSystemLogger =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.viralstack\\.api\\.transport\\.trace\\.RequestNaming.*")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging.."));
}
