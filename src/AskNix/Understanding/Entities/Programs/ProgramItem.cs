using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>One item of a list of programs.</summary>
/// <param name="Words">All it says but where: "the vim package please".</param>
/// <param name="Core">The same without what stands around names: "vim".</param>
readonly record struct ProgramItem(List<Token> Words, List<Token> Core)
{
    public static ProgramItem Of(List<Token> said)
    {
        List<Token> words = [.. PackagePhrase.WithoutPlace(said)];
        return new ProgramItem(words, PackagePhrase.WithoutFrame(words));
    }
}
