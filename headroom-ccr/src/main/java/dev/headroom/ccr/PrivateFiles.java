package dev.headroom.ccr;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, where the file system knows of owners. */
final class PrivateFiles {
  private PrivateFiles() {}

  /**
   * Makes the file, empty, with mode 0600 from the start; takes the rights of others off an old
   * one.
   */
  static void create(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (parent != null && Files.notExists(parent)) {
      if (posix) {
        Files.createDirectories(
            parent,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(parent);
      }
    }
    var owner = PosixFilePermissions.fromString("rw-------");
    try {
      if (posix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      if (posix && Files.isRegularFile(file)) {
        Files.setPosixFilePermissions(file, owner);
      }
    }
  }
}
