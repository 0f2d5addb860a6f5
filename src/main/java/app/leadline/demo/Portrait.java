package app.leadline.demo;

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
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws a person who does not exist: the same for the same seed, on every machine. */
class Portrait {

    private static final int SIZE = 192;
    private static final int[] SKIN = {0xF6D3BD, 0xEBB893, 0xD49A6E, 0xAF7549, 0x8A5532, 0x5E3A24};
    private static final int[] HAIR = {0x221C1A, 0x3A2A22, 0x5B3A24, 0x8C5A2E, 0xC79A56, 0x8F8F92, 0xB5482A};

    private final Random luck;
    private final BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private Portrait(long seed) {
        this.luck = new Random(seed);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    static byte[] png(long seed) {
        Portrait portrait = new Portrait(seed);
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
        float hue = luck.nextFloat();
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.30f, 0.97f), SIZE, SIZE, Color.getHSBColor(hue + 0.12f, 0.55f, 0.78f)));
        pen.fill(new Rectangle2D.Float(0, 0, SIZE, SIZE));
        Color skin = new Color(SKIN[luck.nextInt(SKIN.length)]);
        Color hair = new Color(HAIR[luck.nextInt(HAIR.length)]);
        boolean longHair = luck.nextBoolean();
        if (longHair) {
            fill(hair, new RoundRectangle2D.Float(52, 42, 88, 112, 80, 80));
        }
        fill(Color.getHSBColor(hue + 0.45f + luck.nextFloat() * 0.2f, 0.5f, 0.62f), new Ellipse2D.Float(22, 136, 148, 120));
        fill(skin.darker(), new RoundRectangle2D.Float(80, 112, 32, 42, 26, 26));
        fill(skin, new Ellipse2D.Float(61, 48, 70, 84));
        fill(hair, fringe(longHair));
        features();
        pen.dispose();
    }

    /** What the hair covers of the upper part of the head. */
    private Shape fringe(boolean longHair) {
        Area hair = new Area(new Arc2D.Float(57, 38, 78, 84, 0, 180, Arc2D.CHORD));
        float parting = 60 + luck.nextInt(50);
        hair.subtract(new Area(new Ellipse2D.Float(parting - 34, longHair ? 64 : 60, 92, 62)));
        return hair;
    }

    private void features() {
        Color dark = new Color(0x2B2220);
        fill(dark, new Ellipse2D.Float(79, 86, 6, 7));
        fill(dark, new Ellipse2D.Float(107, 86, 6, 7));
        pen.setStroke(new java.awt.BasicStroke(2.6f, java.awt.BasicStroke.CAP_ROUND, java.awt.BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Float(84, 96, 24, 16 + luck.nextInt(6), 205, 130, Arc2D.OPEN));
        if (luck.nextInt(3) == 0) {
            pen.draw(new Ellipse2D.Float(72, 80, 20, 19));
            pen.draw(new Ellipse2D.Float(100, 80, 20, 19));
            pen.draw(new Arc2D.Float(91, 84, 10, 8, 20, 140, Arc2D.OPEN));
        }
    }

    private void fill(Color colour, Shape shape) {
        pen.setPaint(colour);
        pen.fill(shape);
    }
}
