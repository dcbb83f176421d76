package gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Bytes;
import gavel.wallet.PrivateKeys;
import gavel.wallet.Signer;
import gavel.wallet.Vectors;
import gavel.wallet.WalletException;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.UnsafePermissionsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreFolderTest {
  private static final Bytes VECTOR_KEY =
      Bytes.parse("0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d");

  @TempDir private Path temporary;
  private KeystoreFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new KeystoreFolder(temporary.resolve("keys"));
  }

  @Test
  void bothVectorsOfTheStandardOpen() {
    for (String kdf : List.of("pbkdf2", "scrypt")) {
      KeystoreJson file = KeystoreJson.parse(Vectors.text("web3-secret-storage-" + kdf + ".json"));
      assertThat(Vectors.bytes(KeystoreCipher.decrypt(file, Vectors.secret("testpassword"), "it")))
          .isEqualTo(VECTOR_KEY);
    }
  }

  @Test
  void aNewKeyIsListedFoundAndOpens() {
    Secret key = Secret.of(VECTOR_KEY.toArray());
    KeystoreEntry alice = folder.create("alice", key, Vectors.secret("pass"), Scrypt.LIGHT);
    assertThat(folder.list()).containsExactly(alice);
    assertThat(folder.find("alice")).contains(alice);
    assertThat(folder.find(alice.address().toString())).contains(alice);
    assertThat(folder.find("bob")).isEmpty();
    try (Signer signer = folder.unlock(alice, Vectors.secret("pass"))) {
      assertThat(signer.address()).isEqualTo(PrivateKeys.address(key)).isEqualTo(alice.address());
    }
  }

  @Test
  void aNewFileIsForItsOwnerOnlyAndNothingElseIsLeft() throws IOException {
    create("alice");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.path().resolve("alice"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
    try (var files = Files.list(folder.path())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aWrongPasswordIsSaidToBeOne() {
    KeystoreEntry alice = create("alice");
    assertThatThrownBy(() -> folder.unlock(alice, Vectors.secret("guess")))
        .isInstanceOf(WrongPasswordException.class)
        .hasMessageContaining(alice.file().toString())
        .hasMessageNotContaining("guess");
  }

  @Test
  void aFileThatOthersMayReadIsRefusedWithTheCommandThatMendsIt() throws IOException {
    KeystoreEntry alice = create("alice");
    Files.setPosixFilePermissions(alice.file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> folder.unlock(alice, Vectors.secret("pass")))
        .isInstanceOf(UnsafePermissionsException.class)
        .hasMessageContaining("chmod 600 " + alice.file());
  }

  @Test
  void aTakenNameAndAPathAreNoNames() {
    create("alice");
    for (String name : List.of("alice", "../bob", "", ".bob", "a b", "x".repeat(65))) {
      assertThatThrownBy(() -> create(name)).isInstanceOf(WalletException.class);
    }
    assertThat(folder.list()).hasSize(1);
  }

  @Test
  void aFileWithoutAnAddressIsListedAndOpensAsFoundrysAre() {
    PrivateFiles.write(
        folder.path().resolve("foundry"), Vectors.text("web3-secret-storage-scrypt.json"));
    KeystoreEntry entry = folder.find("foundry").orElseThrow();
    assertThat(entry.recorded()).isEmpty();
    assertThatThrownBy(entry::address).hasMessageContaining("gavel wallet address foundry");
    try (Signer signer = folder.unlock(entry, Vectors.secret("testpassword"))) {
      assertThat(signer.address()).hasToString("0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b");
    }
  }

  @Test
  void anImportedFileIsCheckedAndGetsItsAddress() {
    String json = Vectors.text("web3-secret-storage-scrypt.json");
    assertThatThrownBy(() -> folder.importJson("old", json, Vectors.secret("guess")))
        .isInstanceOf(WrongPasswordException.class);
    assertThat(folder.list()).isEmpty();
    KeystoreEntry entry = folder.importJson("old", json, Vectors.secret("testpassword"));
    assertThat(entry.recorded().map(Object::toString))
        .isEqualTo(Optional.of("0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b"));
    assertThat(folder.list()).containsExactly(entry);
  }

  @Test
  void aFileThatClaimsAnotherAddressIsNotTrusted() throws IOException {
    KeystoreEntry alice = create("alice");
    String digits = alice.address().lower().substring(2);
    Files.writeString(
        alice.file(), Files.readString(alice.file()).replace(digits, "00".repeat(20)));
    assertThatThrownBy(
            () -> folder.unlock(folder.find("alice").orElseThrow(), Vectors.secret("pass")))
        .isInstanceOf(MalformedKeystoreException.class)
        .hasMessageContaining("do not trust it");
  }

  private KeystoreEntry create(String name) {
    return folder.create(
        name, Secret.of(VECTOR_KEY.toArray()), Vectors.secret("pass"), Scrypt.LIGHT);
  }
}
