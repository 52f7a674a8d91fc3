package orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of a request for an account. */
public record NewCustomer(
        @NotBlank @Size(max = 100) String username,
        @NotNull @Size(min = 8, max = 200) String password) {}
