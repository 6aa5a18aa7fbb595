/** JSON as a tree that knows the path of everything in it and how much of it may be trusted. */
@NullMarked
package painclinic.bundle.json;

import org.jspecify.annotations.NullMarked;
