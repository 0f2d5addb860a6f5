package app.leadline.deal;

/**
 * What one member may do with one deal.
 *
 * @param open the page of the deal
 * @param edit its values and its stage
 */
public record DealPermissions(boolean open, boolean edit, boolean delete) {

    static final DealPermissions NONE = new DealPermissions(false, false, false);
}
