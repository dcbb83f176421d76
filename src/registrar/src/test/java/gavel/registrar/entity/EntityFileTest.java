package gavel.registrar.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.EntityId;
import gavel.registrar.RegistrarException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntityFileTest {
  private static final String SALE =
      """
      format = 1
      [sale]
      min_amount = "100"
      max_amount = "none"
      min_price = 1
      max_price = 1000
      opens_at = 2026-01-15T12:00:00Z
      closes_at = 2026-01-20T17:00:00Z
      max_wallets = 2
      [[account]]
      name = "carol"
      [[account.entity]]
      id = "carol"
      """;

  @Test
  void whatAnEntityLeavesOutHasItsDefault() {
    Registry registry = EntityFile.parse(SALE);
    assertThat(registry.accounts())
        .containsExactly(new Account("carol", Optional.empty(), List.of()));
    assertThat(registry.entities())
        .containsExactly(
            new Entity(
                "carol",
                EntityId.of("carol"),
                "carol",
                "carol",
                EntityType.USER,
                SetupState.COMPLETE,
                Eligibility.ELIGIBLE,
                Region.OTHER,
                Optional.empty(),
                Rules.NONE,
                WalletLinking.OPEN,
                false,
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id = \"carol\" | id = \"carol\"\\nregoin = \"us\" | has an unknown key: regoin",
        "id = \"carol\" | label = \"x\" | gives no id",
        "id = \"carol\" | id = \"carol\"\\nregion = \"mars\" | region is \"mars\"; it is one of unknown, other, us, eu",
        "id = \"carol\" | id = \"carol\"\\ntier = \"vip\" | is of tier \"vip\"; the file has the tiers []",
        "id = \"carol\" | id = \"carol\"\\nsale_entity_id = \"0x00\" | sale_entity_id is 0x00; wanted 0x and 32 hex digits",
        "id = \"carol\" | id = \"carol\"\\n[[account.entity]]\\nid = \"carol\" | the entity carol is there twice",
        "min_amount = \"100\" | min_amount = \"100.0000001\" | min_amount is 100.0000001; wanted dollars in quotes",
        "min_amount = \"100\" | min_amount = 100.5 | min_amount is 100.5; wanted text or a whole number",
        "max_price = 1000 | max_price = 0 | the prices are 1 to 0",
        "closes_at = 2026-01-20T17:00:00Z | closes_at = 2026-01-10T00:00:00Z | is not before closes_at",
        "max_wallets = 2 | max_wallets = 0 | max_wallets is 0; wanted 1 to 255",
        "max_wallets = 2 | label = 2 | has an unknown key: label",
        "format = 1 | format = 2 | its format is 2; this program reads 1",
        "[sale] | [sale | it is no TOML",
      })
  void aWrongFileIsRefusedWithItsPlace(String part, String instead, String message) {
    String toml = SALE.replace(part.strip(), instead.strip().replace("\\n", "\n"));
    assertThatThrownBy(() -> EntityFile.parse(toml))
        .isInstanceOf(RegistrarException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> EntityFile.read(Path.of("/nowhere/entities.toml")))
        .isInstanceOf(RegistrarException.class)
        .hasMessage("there is no entities file /nowhere/entities.toml; check the path");
  }
}
