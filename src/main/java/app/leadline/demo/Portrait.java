package app.leadline.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a person who does not exist: the same for the same line of {@code portraits.csv}, on every machine. */
class Portrait {

    private static final int SIZE = 192;
    private static final Color DARK = new Color(0x2B2220);
    private static final float SHADE = 0.88f;

    private final Table.Row looks;
    private final BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private Portrait(Table.Row looks) {
        this.looks = looks;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    static byte[] png(Table.Row looks) {
        Portrait portrait = new Portrait(looks);
        portrait.draw();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(portrait.image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw() {
        Color skin = colour("skin");
        Color hair = colour("hair");
        boolean longHair = looks.text("long").equals("yes");
        background();
        if (longHair) {
            fill(hair, new RoundRectangle2D.Float(52, 42, 88, 112, 80, 80));
        }
        fill(Color.getHSBColor(hue("shirt"), 0.5f, 0.62f), new Ellipse2D.Float(22, 136, 148, 120));
        fill(shaded(skin), new RoundRectangle2D.Float(80, 112, 32, 42, 26, 26));
        fill(skin, new Ellipse2D.Float(61, 48, 70, 84));
        fill(hair, fringe(longHair));
        face();
        pen.dispose();
    }

    private void background() {
        Color light = Color.getHSBColor(hue("background"), 0.20f, 0.97f);
        Color deep = Color.getHSBColor(hue("background") + 0.08f, 0.38f, 0.84f);
        pen.setPaint(new GradientPaint(0, 0, light, SIZE, SIZE, deep));
        pen.fill(new Rectangle2D.Float(0, 0, SIZE, SIZE));
    }

    /** What the hair covers of the upper part of the head. */
    private Shape fringe(boolean longHair) {
        Area hair = new Area(new Arc2D.Float(57, 38, 78, 84, 0, 180, Arc2D.CHORD));
        float parting = 24 + hue("shirt") * 50;
        hair.subtract(new Area(new Ellipse2D.Float(parting, longHair ? 64 : 60, 92, 62)));
        return hair;
    }

    private void face() {
        fill(DARK, new Ellipse2D.Float(79, 86, 6, 7));
        fill(DARK, new Ellipse2D.Float(107, 86, 6, 7));
        pen.draw(new Arc2D.Float(84, 96, 24, 18, 205, 130, Arc2D.OPEN));
        if (looks.text("glasses").equals("yes")) {
            pen.draw(new Ellipse2D.Float(72, 80, 20, 19));
            pen.draw(new Ellipse2D.Float(100, 80, 20, 19));
            pen.draw(new Arc2D.Float(91, 84, 10, 8, 20, 140, Arc2D.OPEN));
        }
    }

    private void fill(Color colour, Shape shape) {
        pen.setPaint(colour);
        pen.fill(shape);
    }

    private Color colour(String column) {
        return new Color(Integer.parseInt(looks.text(column), 16));
    }

    private float hue(String column) {
        return looks.number(column) / 360f;
    }

    private static Color shaded(Color colour) {
        return new Color(
                (int) (colour.getRed() * SHADE), (int) (colour.getGreen() * SHADE), (int) (colour.getBlue() * SHADE));
    }
}
