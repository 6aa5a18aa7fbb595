package painclinic.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every figure that is served has its definition in the documentation. */
class MeasuresAreDocumentedTest {

    private static final Path DEFINITIONS = Path.of("..", "docs", "measures.md");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Figures.class,
                Usage.class,
                WeekFigures.class,
                Use.class,
                Load.class,
                Disruption.class,
                Changes.class
            })
    void underItsName(Class<? extends Record> measures) throws IOException {
        String definitions = Files.readString(DEFINITIONS);

        assertThat(measures.getRecordComponents())
                .extracting(RecordComponent::getName)
                .allSatisfy(name -> assertThat(definitions).contains("`" + name + "`"));
    }
}
