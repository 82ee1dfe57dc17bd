package dev.headroom.testkit.shapes;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The seven shapes of content that the seam must carry, each written as a plug-in author would. */
class ShapeLawsTest {
  private static List<String> failedRows(String tables) {
    return tables
        .lines()
        .filter(line -> line.contains("state=failed"))
        .map(line -> line.substring(line.indexOf("note=") + 5))
        .toList();
  }

  @Nested
  class TwoTablesWithCutCells extends CompressorLaws {
    @Override
    protected Compressor compressor() {
      return new TwoTables();
    }

    @Override
    protected List<Sample> samples() {
      String large = ShapeTexts.tables(120, 4);
      return List.of(new Sample(large, failedRows(large)), Sample.of(ShapeTexts.tables(7, 0)));
    }
  }

  @Nested
  class LinesWithTwoViews extends CompressorLaws {
    @Override
    protected Compressor compressor() {
      return new EventLines();
    }

    @Override
    protected List<Sample> samples() {
      String large = ShapeTexts.events(200, 5);
      List<String> errors = large.lines().filter(line -> line.contains("ERROR")).toList();
      return List.of(new Sample(large, errors), Sample.of(ShapeTexts.events(9, 1)));
    }
  }

  @Nested
  class NestedBlocksWithACheck extends CompressorLaws {
    @Override
    protected Compressor compressor() {
      return new Blocks();
    }

    @Override
    protected List<Sample> samples() {
      return List.of(
          new Sample(ShapeTexts.blocks(14, 4), List.of("vital step")),
          Sample.of(ShapeTexts.blocks(1, 1)));
    }
  }

  @Nested
  class SentencesInsideLines extends CompressorLaws {
    @Override
    protected Compressor compressor() {
      return new Sentences();
    }

    @Override
    protected List<Sample> samples() {
      return List.of(Sample.of(ShapeTexts.prose(20, 9)), Sample.of(ShapeTexts.prose(2, 2)));
    }
  }

  @Nested
  class TextWithoutAWayBack extends CompressorLaws {
    @Override
    protected Compressor compressor() {
      return new Derived();
    }

    @Override
    protected List<Sample> samples() {
      return List.of(Sample.of(ShapeTexts.page(120, 4)), Sample.of(ShapeTexts.page(2, 5)));
    }
  }

  @Nested
  class WordsWithOneMarker extends CompressorLaws {
    @Override
    protected Compressor compressor() {
      return new WordSelection();
    }

    @Override
    protected List<Sample> samples() {
      return List.of(Sample.of(ShapeTexts.prose(20, 9)), Sample.of(ShapeTexts.prose(2, 2)));
    }
  }

  @Nested
  class PartsJoined extends CompressorLaws {
    @Override
    protected Compressor compressor() {
      return new Mixed();
    }

    @Override
    protected List<Compressor> others() {
      return List.of(new TwoTables(), new EventLines());
    }

    @Override
    protected List<Sample> samples() {
      String tables = ShapeTexts.tables(90, 4);
      return List.of(
          new Sample("Words first.\n```\n" + tables + "```\nwords after\n", failedRows(tables)),
          Sample.of(new Mixed().sample()));
    }
  }
}
