package painclinic.clinic;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose bank holidays the clinic keeps: {@code painclinic.bank-holidays}. */
@Configuration(proxyBeanMethods = false)
class BankHolidaySettings {

    @Bean
    BankHolidays bankHolidays(
            @Value("${painclinic.bank-holidays:ENGLAND_AND_WALES}") BankHolidays kept) {
        return kept;
    }
}
