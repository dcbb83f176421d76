package gavel.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the modules. */
class ArchitectureTest {

  private static final String AUCTION = "gavel.auction..";
  private static final String WALLET = "gavel.wallet..";
  private static final String PROTOCOL = "gavel.protocol..";
  private static final String REGISTRAR = "gavel.registrar..";
  private static final String DEVNET = "gavel.devnet..";
  private static final String CLI = "gavel.cli..";

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gavel");
  }

  @Test
  void theAuctionDependsOnNothingOfOurs() {
    noneOf(AUCTION, WALLET, PROTOCOL, REGISTRAR, DEVNET, CLI);
  }

  @Test
  void theWalletDependsOnNothingOfOurs() {
    noneOf(WALLET, AUCTION, PROTOCOL, REGISTRAR, DEVNET, CLI);
  }

  @Test
  void theProtocolKnowsNobodyAboveIt() {
    noneOf(PROTOCOL, REGISTRAR, DEVNET, CLI);
  }

  @Test
  void theRegistrarKnowsNobodyAboveIt() {
    noneOf(REGISTRAR, DEVNET, CLI);
  }

  @Test
  void theLocalChainsKnowNothingOfTheCommandLine() {
    noneOf(DEVNET, CLI);
  }

  @Test
  void theEngineReachesNeitherNetworkNorClockNorLogger() {
    noClasses()
        .that()
        .resideInAPackage(AUCTION)
        .and()
        .resideOutsideOfPackages("gavel.auction.io..", "gavel.auction.report..")
        .should()
        .dependOnClassesThat(
            // A mark on values, for machines that hand them on; it does nothing.
            resideInAnyPackage("java.net..", "java.io..", "java.nio.file..", "java.util.logging..")
                .and(not(type(java.io.Serializable.class))))
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .check(classes);
  }

  @Test
  void theAuctionReachesNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage(AUCTION)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net..")
        .check(classes);
  }

  @Test
  void theWalletReachesNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage(WALLET)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.nio.channels.NetworkChannel.class)
        .check(classes);
  }

  private static void noneOf(String from, String... forbidden) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(classes);
  }
}
