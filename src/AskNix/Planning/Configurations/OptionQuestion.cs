using System.Collections.Immutable;
using AskNix.Catalogue;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Configurations;

/// <summary>Asks the machine's own modules about an option before it is proposed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Literals it might be given, the first fitting one is taken; none where its type is not to be looked at.</param>
public sealed record OptionQuestion(string Name, ImmutableArray<string> Values)
{
    /// <summary>The questions as a Nix list. The values have been found to be literals, so that evaluating them does nothing.</summary>
    internal static string Expression(ImmutableArray<OptionQuestion> questions) =>
        $"[ {string.Concat((questions.IsDefault ? [] : questions).Select(question => question.Text))}]";

    private string Text =>
        $"{{ name = {NixText.String(Name)}; path = {NixText.List(OptionName.Split(Name))}; values = [ {string.Concat(Values.Select(value => $"({value}) "))}]; }} ";
}
