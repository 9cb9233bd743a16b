using AskNix.Backend;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

/// <summary>Whatever two things are said in one breath, a reading comes of it.</summary>
public sealed class ClausePairsTests
{
    private static readonly SentenceReader s_reader = BackendComposition.CreateReader();

    private static readonly string[] s_clauses =
    [
        "i no longer need blender", "it can go", "install vlc", "remove vlc", "we do not use docker any more", "switch it off", "docker is not needed any longer", "no more steam here",
        "what is zellij", "could i try it", "tell me more about it", "generation 12 was fine", "never delete it", "keep it", "go back to it", "there are too many generations", "just show them to me",
        "update everything", "undo that", "the last update broke the sound", "no wait", "never mind", "bluetooth should be turned off", "could the lock file be renewed", "i cloned a flake", "what does it offer",
        "i have krita and gimp in mind", "how do i install the latter", "time.timeZone wants to be Europe/Rome", "what does that option do", "my disk is full", "collect garbage", "help", "why is perl here",
        "the first one please", "don't", "tell a joke", "installiere vlc", "quita vlc", "supprime-le", "卸载 firefox",
    ];

    [Theory]
    [InlineData("{0}, {1}")]
    [InlineData("{0}. {1}?")]
    public void Any_two_are_read(string joined)
    {
        foreach (var first in s_clauses)
        {
            foreach (var second in s_clauses)
            {
                var sentence = string.Format(System.Globalization.CultureInfo.InvariantCulture, joined, first, second);
                Should.NotThrow(() => s_reader.Read(sentence).Steps.Length.ShouldBeGreaterThan(0, sentence), sentence);
            }
        }
    }
}
