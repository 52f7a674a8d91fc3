package browser;

import java.net.URI;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A tab of the browser, perhaps with the page of the quickstart. */
final class Tab {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ChromeDriver driver;
    private final String handle;

    Tab(ChromeDriver driver, String handle) {
        this.driver = driver;
        this.handle = handle;
    }

    Tab goTo(URI address) {
        here().get(address.toString());
        return this;
    }

    Tab reload() {
        here().navigate().refresh();
        return this;
    }

    /** Fills in the form and sends it. */
    Tab logIn(String username, String password) {
        asksForThePassword();
        fill("username", username);
        fill("password", password);
        here().findElement(By.cssSelector("#login button")).click();
        return this;
    }

    private void fill(String field, String text) {
        here().findElement(By.id(field)).clear();
        here().findElement(By.id(field)).sendKeys(text);
    }

    Tab press(String button) {
        here().findElement(By.id(button)).click();
        return this;
    }

    /** Waits until the page shows a user. */
    Tab isLoggedInAs(String username) {
        return shows("user", "username=" + username + "]");
    }

    /** Waits until the page shows the form. */
    Tab asksForThePassword() {
        await("the form", () -> here().findElement(By.id("login")).isDisplayed());
        return this;
    }

    /** Waits until the page tells the user something. */
    Tab says(String notice) {
        return shows("notice", notice);
    }

    /** Waits until the last answer starts with this text. */
    Tab hasAnswer(String answer) {
        await(answer, () -> text("answer").startsWith(answer));
        return this;
    }

    private Tab shows(String id, String part) {
        await(part, () -> text(id).contains(part));
        return this;
    }

    /** Waits until the whole text of a plain page contains this one. */
    Tab hasText(String part) {
        await(part, () -> here().findElement(By.tagName("body")).getText().contains(part));
        return this;
    }

    String text(String id) {
        return here().findElement(By.id(id)).getText();
    }

    String plainText() {
        return here().findElement(By.tagName("body")).getText();
    }

    /** Runs a script in the tab, and returns its result. */
    Object run(String script, Object... arguments) {
        return here().executeScript(script, arguments);
    }

    /** Runs a script in the tab, which calls {@code done} with its result. */
    String runUntilDone(String script, Object... arguments) {
        here().manage().timeouts().scriptTimeout(PATIENCE);
        return String.valueOf(
                driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + script, arguments));
    }

    /** The number of requests of the page in this tab whose path ends like this. */
    long requests(String path) {
        return (Long) run(
                "return performance.getEntriesByType('resource').filter(e => e.name.endsWith(arguments[0])).length",
                path);
    }

    void await(String what, Condition condition) {
        new WebDriverWait(driver, PATIENCE, PAUSE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + ", but the page has: " + plainText())
                .until(ignored -> condition.holds());
    }

    private ChromeDriver here() {
        driver.switchTo().window(handle);
        return driver;
    }

    /** A state of the page to wait for. */
    interface Condition {
        boolean holds();
    }
}
