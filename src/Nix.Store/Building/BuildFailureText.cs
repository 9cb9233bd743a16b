using System.Globalization;
using System.Text;
using Nix.Posix;

namespace Nix.Store.Building;

/// <summary>Why a derivation could not be built, in Nix's words (DerivationBuildingGoal::fixupBuilderFailureErrorMessage in src/libstore/build).</summary>
/// <param name="derivation">Its path.</param>
/// <param name="outputs">Where its outputs would have been; null for those whose paths follow from their content.</param>
internal sealed class BuildFailureText(string derivation, IEnumerable<string?> outputs)
{
    /// <summary>How a program ended that did not succeed.</summary>
    internal static string Ending(ChildExit exit) => exit.Code is { } code ? $"failed with exit code {code}" : $"failed due to signal {exit.Signal} ({exit.SignalText})";

    /// <param name="reason">Without a stop.</param>
    /// <param name="lastLines">Of the log.</param>
    internal string Of(string reason, IReadOnlyCollection<string>? lastLines = null)
    {
        var text = new StringBuilder($"Cannot build '{derivation}'.\nReason: {reason}.");
        var known = outputs.OfType<string>().Order(StringComparer.Ordinal).ToList();
        if (known.Count > 0)
            text.Append("\nOutput paths:");
        foreach (var path in known)
            text.Append("\n  ").Append(path);
        if (lastLines is not { Count: > 0 })
            return text.ToString();
        text.Append(CultureInfo.InvariantCulture, $"\nLast {lastLines.Count} log lines:\n");
        foreach (var line in lastLines)
            text.Append("> ").Append(line).Append('\n');
        return text.Append("For full logs, run:\n  nix-store -l ").Append(derivation).ToString();
    }
}
