using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Which kind of rebuild or home-manager operation the words ask for.</summary>
static class ActionFrame
{
    public static string In(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        if (words.Overlaps(["dry-run", "dry-build", "simulate", "preview"]) || words.Contains("dry"))
            return "dry-build";
        // "A test build, no switching"
        if (words.Contains("build") && words.Overlaps(["no", "not", "without"]) && words.Overlaps(["switching", "switch", "activating", "activate"]))
            return "build";
        // "For now, without making it the boot default"
        if (words.Overlaps(["without", "not"]) && words.Overlaps(["default", "permanent", "permanently"]))
            return "test";
        // "Tried out without becoming the boot default", "gone after a reboot"
        if (words.Overlaps(["temporarily", "trial", "tried", "try", "until", "gone", "provisionally"]) || (words.Overlaps(["test"]) && words.Overlaps(["not", "without"])))
            return "test";
        // "Run it once for testing so that a reboot gets me the old one back"
        if (words.Contains("testing") && !words.Contains("build"))
            return "test";
        // "Build it so that it becomes active after the reboot"
        if (words.Overlaps(["boot", "reboot", "restart", "startup"]) && words.Overlaps(["next", "after", "upon"]))
            return "boot";
        // "Build the config to see if it compiles": whether it does is all that is wanted.
        if (words.Overlaps(["compile", "build"]) && (words.Overlaps(["leave", "alone", "untouched", "keep"]) || words.Overlaps(["see", "check", "know", "verify"]) && words.Overlaps(["compiles", "builds", "works", "evaluates", "fails"])))
            return "build";
        // "Only into the bootloader"
        if (words.Contains("bootloader") && words.Overlaps(["only", "just"]))
            return "boot";
        if (words.Overlaps(["boot", "reboot", "restart"]) && !words.Contains("menu") && !words.Contains("entry"))
            return "boot";
        if (words.Overlaps(["test", "temporarily", "menu", "entry"]))
            return "test";
        return words.Overlaps(["only", "just", "without", "not", "builds", "whether"]) && words.Overlaps(["build", "builds", "compile", "building"]) ? "build" : "switch";
    }

    /// <summary>The specialisation the words name, as in "there is a specialisation called travel"; null where they name none.</summary>
    public static string? Specialisation(IReadOnlyList<Token> before)
    {
        var at = before.ToList().FindIndex(token => token.Word is "specialisation" or "specialization");
        return at >= 0 && at + 2 < before.Count && before[at + 1].Word is "called" or "named" ? before[at + 2].Text : null;
    }

    public static string OfHome(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        if (words.Overlaps(["rollback", "revert", "back", "restore", "undo", "return", "previous"]))
            return "rollback";
        if (words.Overlaps(["generations", "generation", "history", "list"]))
            return "generations";
        // "Activate my home-manager configuration": there is one.
        if (words.Overlaps(["activate", "switch", "apply", "effect", "edits", "edited", "changes", "changed"]))
            return "switch";
        return words.Overlaps(["init", "initialise", "initialize", "setup", "install", "create", "bootstrap", "enable", "start", "started", "want", "use"]) ? "init" : "switch";
    }
}
