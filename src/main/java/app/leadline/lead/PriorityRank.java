package app.leadline.lead;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class PriorityRank implements AttributeConverter<Priority, Short> {

    @Override
    public Short convertToDatabaseColumn(Priority priority) {
        return (short) priority.rank();
    }

    @Override
    public Priority convertToEntityAttribute(Short rank) {
        return Priority.ofRank(rank);
    }
}
