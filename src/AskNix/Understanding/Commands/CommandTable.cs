using AskNix.Understanding.Words;

namespace AskNix.Understanding.Commands;

/// <summary>How the commands of one family of tools are said in words.</summary>
/// <param name="Tools">The names of the programs.</param>
/// <param name="Forms">
/// First that fits wins. A form names the words that must come ("install", "-s"), with <c>|</c> between alternatives, and what is said
/// instead; in it <c>*</c> stands for the remaining words that are no flags. A form whose saying holds <c>*</c> needs at least one. <c>#</c> in a
/// form says that they begin with a number, <c>#+</c> with a number behind a plus.
/// </param>
sealed record CommandTable(IReadOnlyList<string> Tools, IReadOnlyList<(string Form, string Said)> Forms)
{
    public static CommandTable Of(string tools, params IReadOnlyList<(string, string)> forms) => new(tools.Split(' '), forms);

    /// <summary>The words instead of the command, or null when it is none of the forms.</summary>
    public List<Token>? Say(IReadOnlyList<Token> command)
    {
        foreach (var (form, said) in Forms)
        {
            if (Rest(command, form) is { } rest && Said(command, rest, said) is { } words)
                return words;
        }

        return null;
    }

    // The words of the form in their order, flags in between allowed.
    static List<Token>? Rest(IReadOnlyList<Token> command, string form)
    {
        // "--add-port=8000/tcp" is "--add-port 8000/tcp".
        var rest = command.Skip(1).SelectMany(token => token.Text.StartsWith("--", StringComparison.Ordinal) && token.Text.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign
            ? (Token[])[token.Put(token.Text[..sign]), token.Put(token.Text[(sign + 1)..])] : [token]).ToList();
        foreach (var part in form.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] is '#')
            {
                // Of what kind the arguments are, which stay what they are.
                if (rest.Find(token => !token.Text.StartsWith('-')) is not { } first || !IsNumber(first.Text, part[1..]))
                    return null;
                continue;
            }

            var words = part.Split('|');
            var at = rest.FindIndex(token => words.Contains(token.Text, StringComparer.Ordinal) || words.Contains(token.Word, StringComparer.Ordinal) && !token.Text.StartsWith('-'));
            if (at < 0 || (!part.StartsWith('-') && rest.Take(at).Any(token => !token.Text.StartsWith('-'))))
                return null;
            rest.RemoveAt(at);
        }

        return rest;
    }

    static List<Token>? Said(IReadOnlyList<Token> command, List<Token> rest, string said)
    {
        // "nix run nixpkgs#hello -- --help": what stands behind is the program's own.
        if (rest.FindIndex(token => token.Text is "--") is >= 0 and var own)
            rest = rest[..own];
        // The inputs of a flake are named, and one of them is nixpkgs.
        var arguments = said.StartsWith("flake update", StringComparison.Ordinal) ? rest.FindAll(token => !token.Text.StartsWith('-')) : Arguments(rest);
        var needed = said.Contains('*', StringComparison.Ordinal);
        if (needed && arguments.Count == 0)
            return null;
        // "nixos-rebuild fails" is no command: what is left over must be a place such as .#laptop.
        if (!needed && arguments.Any(token => !IsPlace(token.Text)))
            return null;
        var words = new List<Token>();
        foreach (var word in said.Split(' '))
        {
            if (word is "*")
                words.AddRange(arguments);
            else
                words.Add(command[0] with { Text = word, Word = word, Number = NumberWords.Value(word) });
        }

        return words;
    }

    // A path, an address, or where a flake comes from.
    static bool IsPlace(string text) => text[0] is '.' or '/' or '~' or '\'' || text.Contains('#', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal)
        || Array.Exists(FlakeSchemes, scheme => text.StartsWith(scheme, StringComparison.Ordinal));

    static readonly string[] FlakeSchemes = ["github:", "gitlab:", "sourcehut:", "path:", "git+", "flake:"];

    static bool IsNumber(string text, string sign) => text.StartsWith(sign, StringComparison.Ordinal) && text.Length > sign.Length && text.Skip(sign.Length).All(char.IsAsciiDigit);

    static List<Token> Arguments(List<Token> rest)
    {
        var arguments = new List<Token>();
        for (var at = 0; at < rest.Count; at++)
        {
            if (rest[at].Text is "-f" or "-p" or "--profile" or "-I" or "--file" or "--option" or "-t")
                at++;
            else if (!rest[at].Text.StartsWith('-'))
                arguments.Add(IsNumber(rest[at].Text, "+") ? rest[at] with { Text = rest[at].Text[1..], Word = rest[at].Text[1..], Number = NumberWords.Value(rest[at].Text[1..]) } : rest[at]);
        }

        // "Systemctl enable sshd.service"
        arguments = arguments.ConvertAll(token => token.Text.EndsWith(".service", StringComparison.Ordinal) ? token.Put(token.Text[..^".service".Length]) : token);
        // Where it comes from is no argument, unless it is the only one.
        var named = arguments.Where(token => token.Word is not ("nixpkgs" or "flathub" or ".#")).ToList();
        return named.Count > 0 ? named : arguments;
    }
}
