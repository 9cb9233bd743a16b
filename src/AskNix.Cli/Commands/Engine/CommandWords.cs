using System.Diagnostics.CodeAnalysis;

namespace AskNix.Cli.Commands.Engine;

/// <summary>
/// The words of a command line of Nix, as its commands take them: short flags may stand together, <c>-qR</c> is <c>-q -R</c> and <c>-j3</c> is <c>-j 3</c>,
/// and after <c>--</c> nothing is a flag.
/// </summary>
internal sealed class CommandWords(IEnumerable<string> words)
{
    private readonly Stack<string> _rest = new(words.Reverse());
    private bool _hasNoMoreFlags;

    /// <summary>Takes the next word.</summary>
    /// <param name="word">A flag on its own, or a word that is none.</param>
    /// <param name="isFlag">Whether it is one.</param>
    /// <returns>False at the end.</returns>
    public bool TryTake([NotNullWhen(true)] out string? word, out bool isFlag)
    {
        isFlag = false;
        if (!_rest.TryPop(out word))
            return false;
        if (_hasNoMoreFlags)
            return true;
        if (word == "--")
        {
            _hasNoMoreFlags = true;
            return TryTake(out word, out isFlag);
        }
        isFlag = word is ['-', _, ..];
        if (word is ['-', not '-', _, ..] && char.IsAsciiLetter(word[1]))
        {
            Separate(word);
            word = word[..2];
        }
        return true;
    }

    /// <summary>Takes the next word as the value of a flag, whatever it looks like.</summary>
    /// <returns>False at the end.</returns>
    public bool TryTakeValue([NotNullWhen(true)] out string? value) => _rest.TryPop(out value);

    /// <summary>Puts back what stands after the first letter: letters as flags, and from the first that is none the rest, as a value.</summary>
    private void Separate(string flags)
    {
        var letters = 2;
        while (letters < flags.Length && char.IsAsciiLetter(flags[letters]))
            letters++;
        if (letters < flags.Length)
            _rest.Push(flags[letters..]);
        for (var i = letters - 1; i >= 2; i--)
            _rest.Push($"-{flags[i]}");
    }
}
