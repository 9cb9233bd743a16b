using AskNix.Intents;
using AskNix.Understanding.Entities;

namespace AskNix.Understanding.Commands;

/// <summary>Text that came out of a program: an error message, a shell's "command not found".</summary>
static class Pasted
{
    const int LongestErrorLine = 400;

    static readonly string[] Shells = ["bash", "zsh", "sh", "fish", "dash", "ksh", "-bash", "/bin/sh", "nu"];

    public static Understood? Read(string text) => Command(text) is { } command
        ? new Understood(text, [new FindCommand(command)], 0.95, Reading.Answer, "A shell did not find a command.", [])
        : Assignment(text) is { } line ? line
        // Messages show the lines they speak of, so code may stand in an error.
        : IsError(text) ? new Understood(text, [new ExplainError(text)], 0.93, Reading.Answer, "It is an error message.", [])
        : IsCode(text) ? new Understood(text, [new Help()], 0.3, Reading.Ask, "It is a piece of Nix code, no wish in words.", []) : null;

    // "services.nginx.enable = true;" stands in somebody's configuration: it may be shown, not wished.
    static Understood? Assignment(string text)
    {
        var line = text.Split('#')[0].TrimEnd();
        return line is [.., ';'] && line[..^1].Split('=', 2, StringSplitOptions.TrimEntries) is [var option, { Length: > 0 } value] && OptionNames.IsName(option) && !value.Contains(';', StringComparison.Ordinal)
            ? new Understood(text, [new SetOption(option, value)], 0.8, Reading.Ask, "It is a line of a configuration.", [$"set {option} to {value}", $"explain option {option}"])
            : null;
    }

    // What stands in a configuration, not in a sentence.
    static bool IsCode(string text) => text.Contains("with pkgs;", StringComparison.Ordinal) || text.Contains("import <nixpkgs>", StringComparison.Ordinal)
        || text.StartsWith("{ ", StringComparison.Ordinal) && text.Contains("}:", StringComparison.Ordinal) || text.StartsWith("\'\'\'", StringComparison.Ordinal) || text.StartsWith("let ", StringComparison.Ordinal) && text.Contains(" = ", StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal);

    // "bash: foo: command not found", "zsh: command not found: foo", "foo: command not found", "sudo: foo: command not found",
    // "The program 'foo' is not in your PATH", "fish: Unknown command: foo"
    static string? Command(string text)
    {
        var line = text.Split('\n').FirstOrDefault(line => line.Contains("command not found", StringComparison.OrdinalIgnoreCase)
            || line.Contains("unknown command:", StringComparison.OrdinalIgnoreCase) || line.Contains("is not in your PATH", StringComparison.Ordinal)
            || (line.EndsWith(": not found", StringComparison.Ordinal) && Array.Exists(Shells, shell => line.StartsWith(shell + ":", StringComparison.Ordinal))));
        if (line is null)
            return Unrecognised(text);
        if (line.Contains("is not in your PATH", StringComparison.Ordinal))
            return line.Split('\'') is [_, var quoted, ..] ? Name(quoted) : null;
        var parts = line.Split(": ", StringSplitOptions.TrimEntries);
        var at = Array.FindIndex(parts, part => part.StartsWith("command not found", StringComparison.OrdinalIgnoreCase) || part.EndsWith("unknown command", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("not found", StringComparison.Ordinal));
        if (at < 0)
            return null;
        if (at + 1 < parts.Length && Name(parts[at + 1].Split(' ')[0]) is { } behind)
            return behind;
        return at > 0 ? Name(parts[at - 1]) : null;
    }

    // What other shells and systems say: "Command 'ifconfig' not found, but can be installed with: ...", "'choco' is not recognized as an internal or external command".
    // What is said behind that is read as a sentence.
    static string? Unrecognised(string text)
    {
        if (text.Split('\'', 3) is not [var before, var name, var behind])
            return null;
        var told = before.Trim().ToLowerInvariant() is "" or "command" or "the command" or "the term" or "the program" or "bash: command" or "zsh: command";
        return told && Array.Exists(NotThere, words => behind.StartsWith(words, StringComparison.OrdinalIgnoreCase)) && !Array.Exists(Going, words => behind.Contains(words, StringComparison.OrdinalIgnoreCase)) ? Name(name) : null;
    }

    static readonly string[] NotThere = [" not found", " is not recognized as", " is not recognised as", " could not be found", " is not installed", " is currently not installed"];

    // Whoever goes on to say what is to be done asks for more than where the command comes from.
    static readonly string[] Going = [" so: ", " so, ", " please ", " then ", " ok "];

    static string? Name(string text)
    {
        var name = text.Trim().Trim('\'', '"', '`', '.', ',', '!', '?');
        name = name[(name.LastIndexOf('/') + 1)..];
        return name.Length is > 0 and < 60 && !name.Contains(' ', StringComparison.Ordinal) && !Array.Exists(Shells, shell => string.Equals(shell, name, StringComparison.Ordinal)) ? name : null;
    }

    static bool IsError(string text)
    {
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimStart();
            if (line.Length > LongestErrorLine)
                line = line[..LongestErrorLine];
            if (Starts(line, "error:") || Starts(line, "error (") || Starts(line, "fatal:") || Starts(line, "warning:") || Starts(line, "panic:") || Starts(line, "traceback (") || Starts(line, "failed assertions:")
                || Starts(line, "builder for '") || Starts(line, "nix-build error") || Starts(line, "[error") || Starts(line, "e: ") && line.Length > 12 || Starts(line, "command 'nix") || Starts(line, "trace:") || Starts(line, "evaluation warning:")
                || Starts(line, "a dependency job for") || Starts(line, "job for ") && line.Contains("failed", StringComparison.Ordinal) || Starts(line, "hash mismatch in") || line.Contains("in the Nix search path", StringComparison.Ordinal) || line.Contains("refusing to evaluate", StringComparison.Ordinal) || Starts(line, "collision between"))
            {
                return true;
            }

            if (LogLine.Is(line) || line.Contains(" error: ", StringComparison.Ordinal) && !Starts(line, "how") && !Starts(line, "what") || line.Contains("error:\n", StringComparison.Ordinal)
                || line.Contains("/nix/store/", StringComparison.Ordinal) && line.Contains("failed", StringComparison.OrdinalIgnoreCase) || line.Contains("undefined variable '", StringComparison.Ordinal)
                || line.Contains("start dynamically linked executable", StringComparison.Ordinal) || line.Contains("infinite recursion encountered", StringComparison.Ordinal) || line.Contains("attribute '", StringComparison.Ordinal) && line.Contains("missing", StringComparison.Ordinal)
                || line.Contains("The option `", StringComparison.Ordinal) || line.Contains("The option '", StringComparison.Ordinal) && line.Contains("exist", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    static bool Starts(string line, string beginning) => line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
}
