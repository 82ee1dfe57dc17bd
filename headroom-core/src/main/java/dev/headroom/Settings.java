package dev.headroom;

import dev.headroom.spi.TokenCounter;

/** What the builder was told, checked. Immutable. */
record Settings(
    Limits limits,
    TokenCounter counter,
    TokenCounter reference,
    Policies policies,
    boolean recoverable,
    FailureMode failureMode) {}
