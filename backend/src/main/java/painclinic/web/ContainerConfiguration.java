package painclinic.web;

import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Puts {@link EveryAnswerValve} around everything and takes the container's error pages away. */
@Component
class ContainerConfiguration
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final ProblemAnswer answer;

    ContainerConfiguration(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** After Spring Boot, which adds an error page of its own. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new EveryAnswerValve(answer));
        factory.addContextCustomizers(ContainerConfiguration::withoutErrorPages);
    }

    private static void withoutErrorPages(Context context) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass(null);
        for (Valve valve : host.getPipeline().getValves()) {
            if (valve instanceof ErrorReportValve) {
                host.getPipeline().removeValve(valve);
            }
        }
    }
}
