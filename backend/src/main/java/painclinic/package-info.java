@NullMarked
package painclinic;

import org.jspecify.annotations.NullMarked;
