package tundish.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works in the transaction that is open, or else in one of its own. Names the manager, since Spring otherwise looks
 * through the class's annotations for its name with each call.
 */
@Transactional("transactionManager")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface InTransaction {}
