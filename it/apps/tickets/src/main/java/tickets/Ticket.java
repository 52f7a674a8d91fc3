package tickets;

public record Ticket(String author, String text) {}
