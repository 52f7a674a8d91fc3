package browser;

import application.EventsResource;
import java.util.Set;
import quickstart.QuickstartApplication;

/** The quickstart with resources that other sites would like to use. */
public class BrowserApplication extends QuickstartApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = super.getClasses();
        classes.add(BlankResource.class);
        classes.add(EventsResource.class);
        classes.add(LostAnswers.class);
        classes.add(NotesResource.class);
        return classes;
    }
}
