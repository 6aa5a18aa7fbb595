package painclinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinglePagesTest {

    @ParameterizedTest(name = "/{0} is shown by {1}")
    @CsvSource(
            nullValues = "a file",
            textBlock =
                    """
                    '', index.html
                    schedule, index.html
                    planning/runs, index.html
                    portal, portal/index.html
                    portal/, portal/index.html
                    portal/sessions, portal/index.html
                    portals, index.html
                    assets/main-a1b2.js, a file
                    portal/index.html, a file
                    api, a file
                    api/nothing, a file
                    apiary, index.html
                    v3/api-docs, a file
                    """)
    void findsThePageOfAnAddress(String path, String page) {
        assertThat(SinglePages.page(path)).isEqualTo(page);
    }
}
