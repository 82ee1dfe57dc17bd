package dev.headroom.benchmarks;

/**
 * A source file.
 *
 * @param path inside the folder or jar
 * @param text of the file
 */
record SourceFile(String path, String text) {}
