/** The sections of the clinic's files, and the bundle as far as it could be read. */
@NullMarked
package painclinic.bundle.reading;

import org.jspecify.annotations.NullMarked;
