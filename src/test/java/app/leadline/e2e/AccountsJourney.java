package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.leadline.organization.CurrentMember;
import app.leadline.telegram.Connected;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Connecting a Telegram account of one's own, as somebody who has just arrived does it. */
@Journey
class AccountsJourney {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(25_000);

    @Autowired
    DemoWorld demo;

    private CurrentMember anna;

    @BeforeEach
    void somebodyNew() {
        anna = demo.newcomer("Annika");
    }

    @Test
    void anAccountIsConnectedByPhoneAndCodeAfterAWrongOne(Visitor visitor) {
        Page page = open(visitor);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Phone number"))
                .click();
        Locator phone = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Phone number"));
        assertThat(phone).isFocused();
        phone.fill("call me");
        phone.press("Enter");
        assertThat(page.locator("vaadin-text-field[invalid]")).containsText("Enter the number with its country code");
        assertThat(phone).hasValue("call me");
        phone.fill(Connected.phone());
        phone.press("Enter");

        Locator code = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Code"));
        assertThat(code).isFocused();
        assertThat(code).hasAttribute("autocomplete", "one-time-code");
        assertThat(code).hasAttribute("inputmode", "numeric");
        code.fill("00000");
        assertThat(page.locator("vaadin-text-field[invalid]")).containsText("This is not the code");
        visitor.findsThePageAccessible();
        code.fill(Connected.CODE);

        assertThat(page.locator(".tg-account .ll-tag")).hasText("Connected");
        assertThat(page.locator("vaadin-notification-card")).containsText("is connected.");
        assertThat(page.locator(".tg-connect-place")).hasCount(0);
        visitor.findsThePageAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Test "))
                .click();
        assertThat(page.locator(".tg-account-result")).containsText("It works");
    }

    @Test
    void aCameraReadsTheQrCodeInTheDarkAndTheAccountIsThere(Visitor visitor) throws Exception {
        visitor.dark();
        Page page = open(visitor);
        Locator code = page.locator(".tg-qr");
        code.waitFor();
        visitor.settles();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        var source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);

        Assertions.assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .startsWith("tg://login?token=");

        assertThat(page.locator(".tg-accounts")).containsText("Connected", PATIENTLY);
        assertThat(page.locator("vaadin-notification-card")).containsText("is connected.");
    }

    private Page open(Visitor visitor) {
        visitor.signIn(anna.email());
        visitor.open("/settings/accounts");
        Page page = visitor.page();
        assertThat(page.locator(".ll-empty")).containsText("Nobody else ever sees your account");
        visitor.findsThePageAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Connect account"))
                .click();
        return page;
    }
}
