/** A made-up clinic, so that a first start has something to show. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "bundle", "clinic", "exchange", "access", "web"})
package painclinic.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
