using AskNix.Understanding.Words;

namespace AskNix.Understanding.Commands;

/// <summary>Puts what is written with signs alone into words: "+htop -nano" installs and removes, "environment.systemPackages += [ tmux ]" installs.</summary>
static class Signs
{
    public static List<Token> Translate(List<Token> tokens)
    {
        // "Open tcp/8080" is port 8080.
        if (tokens.Exists(IsPort))
            tokens = [.. tokens.SelectMany(token => IsPort(token) ? [token.Put("port"), token.Put(token.Text[4..]) with { Number = NumberWords.Value(token.Text[4..]) }, token.Put(token.Word[..3])] : (Token[])[token])];
        if (tokens is [{ Word: "systempackages" or "environment.systempackages" or "home.packages" or "packages" }, { Word: "+" or "+=" }, _, ..])
            return [tokens[0].Put("install"), .. tokens.Skip(1).SkipWhile(token => token.Word is "+" or "+=" or "=" or "[").SelectMany(Listed)];
        return tokens.Count > 0 && tokens.All(IsSigned) ? [.. tokens.SelectMany(Said)] : tokens;
    }

    static bool IsPort(Token token) => !token.Quoted && token.Word is ['t' or 'u', 'c' or 'd', 'p', '/', >= '0' and <= '9', ..] && token.Word.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;

    // A list in brackets is one value elsewhere.
    static IEnumerable<Token> Listed(Token token) => token.Text[0] is '[' or ']'
        ? token.Text.Split([' ', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Select(token.Put) : [token];

    // No flag and no number: "--version" and "-5" are neither.
    static bool IsSigned(Token token) => !token.Quoted && token.Text is ['+' or '-', { } letter, _, ..] && char.IsAsciiLetter(letter);

    static IEnumerable<Token> Said(Token token) => [token.Put(token.Text[0] is '+' ? "install" : "remove"), token.Put(token.Text[1..])];
}
