using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AskNix.Errors;

namespace AskNix.Catalogue;

/// <summary>The options of a system, by evaluating it: third-party modules and the person's own are among them.</summary>
/// <param name="system">Nix expression of the evaluated system, such as <c>import &lt;nixpkgs/nixos&gt; { }</c>.</param>
public sealed class EvaluatedOptions(IExpressionSource expressions, string system, string revisionKey) : IOptionSource
{
    public string RevisionKey => revisionKey;

    /// <exception cref="AskNixException">The system cannot be evaluated.</exception>
    public async IAsyncEnumerable<ConfigurationOption> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        var arguments = ImmutableSortedDictionary<string, string>.Empty.Add("system", system);
        await using var json = await expressions.EvaluateJson(IndexExpressions.ListOptions(), arguments, cancellation);
        await using var options = JsonSerializer.DeserializeAsyncEnumerable(json, CatalogueJson.Default.EvaluatedOption, cancellation).GetAsyncEnumerator(cancellation);
        while (await Next(options))
            yield return options.Current!.ToOption();
    }

    private static async ValueTask<bool> Next(IAsyncEnumerator<EvaluatedOption?> options)
    {
        try
        {
            return await options.MoveNextAsync();
        }
        catch (JsonException malformed)
        {
            throw new AskNixException(new Problem(ErrorCode.EvaluationFailed, $"The list of options ended too early: {malformed.Message}"), malformed);
        }
    }
}
