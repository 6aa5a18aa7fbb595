/** The clinic's files as text: the same records always give the same bytes. */
@NullMarked
package painclinic.bundle.writing;

import org.jspecify.annotations.NullMarked;
