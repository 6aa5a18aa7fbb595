/** What must hold in a bundle beyond the shape of each value. */
@NullMarked
package painclinic.bundle.rules;

import org.jspecify.annotations.NullMarked;
