/** Keeps the records of the core in H2 or PostgreSQL. */
@NullMarked
@JavaTypeRegistration(javaType = String.class, descriptorClass = StorableText.class)
package tundish.storage;

import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.NullMarked;
