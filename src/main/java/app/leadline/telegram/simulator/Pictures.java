package app.leadline.telegram.simulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** Draws pictures as JPEG: the same for the same number, on every machine. */
final class Pictures {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    private static final int PROFILE = 160;
    private static final int CIRCLES = 9;

    private Pictures() {}

    /** Something colourful. */
    static byte[] photo(long number) {
        RandomGenerator chance = new SplittableRandom(number);
        BufferedImage image = background(chance, WIDTH, HEIGHT);
        Graphics2D pen = pen(image);
        for (int i = 0; i < CIRCLES; i++) {
            double size = 40 + chance.nextDouble() * 180;
            pen.setColor(translucent(chance));
            pen.fill(new Ellipse2D.Double(
                    chance.nextDouble() * WIDTH - size / 2, chance.nextDouble() * HEIGHT - size / 2, size, size));
        }
        pen.dispose();
        return jpeg(image);
    }

    /** A head and shoulders. */
    static byte[] profile(long number) {
        RandomGenerator chance = new SplittableRandom(number);
        BufferedImage image = background(chance, PROFILE, PROFILE);
        Graphics2D pen = pen(image);
        pen.setColor(Color.getHSBColor(chance.nextFloat(), 0.5f, 0.6f));
        pen.fill(new Ellipse2D.Double(20, 104, 120, 110));
        pen.setColor(Color.getHSBColor(0.07f, 0.25f + chance.nextFloat() * 0.4f, 0.55f + chance.nextFloat() * 0.4f));
        pen.fill(new Ellipse2D.Double(50, 34, 60, 72));
        pen.dispose();
        return jpeg(image);
    }

    private static BufferedImage background(RandomGenerator chance, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        float hue = chance.nextFloat();
        pen.setPaint(new GradientPaint(
                0,
                0,
                Color.getHSBColor(hue, 0.25f, 0.95f),
                width,
                height,
                Color.getHSBColor(hue + 0.1f, 0.45f, 0.75f)));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static Color translucent(RandomGenerator chance) {
        Color colour = Color.getHSBColor(chance.nextFloat(), 0.5f, 0.9f);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 120);
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
