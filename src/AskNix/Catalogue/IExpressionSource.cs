using System.Collections.Immutable;

namespace AskNix.Catalogue;

/// <summary>Evaluates the expressions that list what a package set has.</summary>
public interface IExpressionSource
{
    /// <summary>
    /// The value as JSON, strictly evaluated, as <c>nix-instantiate --eval --strict --json</c> prints it: of the function
    /// <paramref name="function"/> applied to a set of arguments. The stream ends with the value; where the evaluation fails, this
    /// call or a read (at the latest the one that would tell the end) throws <see cref="Errors.AskNixException"/>.
    /// </summary>
    /// <param name="function">Nix text of a function that takes a set.</param>
    /// <param name="arguments">Argument name to Nix expression.</param>
    Task<Stream> EvaluateJson(string function, ImmutableSortedDictionary<string, string> arguments, CancellationToken cancellation);
}
