package dev.headroom;

/** What every call goes through, wired once. Immutable, thread-safe. */
record Engine(
    Settings settings,
    ContentRouter router,
    Formats formats,
    Verifier verifier,
    Originals originals,
    Expander expander) {

  static Engine of(Settings settings, ContentRouter router, Originals originals) {
    Formats formats = new Formats(router.compressors());
    Expander expander = new Expander(formats, originals, settings.limits().maxInputChars());
    return new Engine(settings, router, formats, new Verifier(formats), originals, expander);
  }
}
