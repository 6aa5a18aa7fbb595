package painclinic.database;

import org.flywaydb.core.api.callback.Callback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens around migrations. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    Callback applicationGrants(ObjectProvider<JdbcConnectionDetails> application) {
        return new ApplicationGrants(() -> application.getObject().getUsername());
    }
}
