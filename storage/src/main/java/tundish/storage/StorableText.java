package tundish.storage;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.jspecify.annotations.Nullable;

/** Text without the one sign that PostgreSQL cannot hold, wherever it came from. */
class StorableText extends StringJavaType {

    private static final long serialVersionUID = 1L;

    @Override
    public <X> @Nullable X unwrap(@Nullable String text, Class<X> type, WrapperOptions options) {
        return super.unwrap(text == null ? null : storable(text), type, options);
    }

    static String storable(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }
}
