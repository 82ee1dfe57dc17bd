/**
 * The laws as abstract suites for those who write compressors ({@link
 * dev.headroom.testkit.CompressorLaws}), stores ({@link dev.headroom.testkit.CcrStoreContract}) or
 * token counters ({@link dev.headroom.testkit.TokenCounterLaws}).
 */
@NullMarked
package dev.headroom.testkit;

import org.jspecify.annotations.NullMarked;
