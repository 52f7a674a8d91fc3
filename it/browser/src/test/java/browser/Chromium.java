package browser;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;

/** Chromium without a window, if it and its driver are installed here. Nothing is downloaded for it. */
final class Chromium implements AutoCloseable {

    static final String MISSING = "Chromium not here: its tests are skipped (install chromium and chromium-driver)";

    private final ChromeDriver driver;

    Chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        File driverProgram = program("chromedriver").orElseThrow().toFile();
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driverProgram)
                        .withSilent(true)
                        .build(),
                options);
    }

    static boolean isHere() {
        return program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens an address in a new tab. */
    Tab open(URI address) {
        driver.switchTo().newWindow(WindowType.TAB);
        Tab tab = new Tab(driver, driver.getWindowHandle());
        tab.goTo(address);
        return tab;
    }

    /** The value of a cookie, also of one that scripts cannot read. */
    Optional<String> cookie(String name) {
        return Optional.ofNullable(driver.manage().getCookieNamed(name)).map(Cookie::getValue);
    }

    /** Gives the browser a cookie as cdi-jwt sets it. */
    void setCookie(String name, String value) {
        driver.manage()
                .addCookie(new Cookie.Builder(name, value)
                        .path("/")
                        .isSecure(true)
                        .isHttpOnly(true)
                        .sameSite("Strict")
                        .build());
    }

    void removeCookie(String name) {
        driver.manage().deleteCookieNamed(name);
    }

    void goOffline() {
        ChromiumNetworkConditions conditions = new ChromiumNetworkConditions();
        conditions.setOffline(true);
        driver.setNetworkConditions(conditions);
    }

    void goOnline() {
        driver.deleteNetworkConditions();
    }

    /** Closes the tabs of a test and removes its cookies. */
    void reset() {
        String remaining = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver.getWindowHandles().stream()
                .filter(tab -> !tab.equals(remaining))
                .forEach(tab -> driver.switchTo().window(tab).close());
        driver.switchTo().window(remaining);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
