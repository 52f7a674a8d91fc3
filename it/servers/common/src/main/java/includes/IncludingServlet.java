package includes;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** Includes the protected resource once for each {@code X-Token} header, all within one servlet request. */
@WebServlet("/including")
public class IncludingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        StringBuilder lines = new StringBuilder();
        for (String token : Collections.list(request.getHeaders("X-Token"))) {
            IncludedResponse included = new IncludedResponse(response);
            request.getRequestDispatcher("/api/protected").include(new IncludedRequest(request, token), included);
            lines.append(included.line()).append('\n');
        }
        response.getOutputStream().print(lines.toString());
    }
}
