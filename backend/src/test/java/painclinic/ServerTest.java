package painclinic;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole server over HTTP, on a real database. All of them share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PainClinicApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "painclinic.first-password=" + ServerTest.PASSWORD)
@Import({DatabaseTestConfiguration.class, Browsers.class, AdvisedClinic.class})
public @interface ServerTest {

    /** Everybody's password, the first administrator's too. */
    String PASSWORD = "a password for tests";
}
