using System.Text.Json;
using AskNix.Catalogue;
using AskNix.Events;

namespace AskNix.Planning.Packages;

/// <summary>Asks a package set itself what it has under an attribute path. Nothing is built.</summary>
internal sealed class PackageEvaluation(IMachineExpressions expressions)
{
    private static readonly string s_describe = ReadResource("packages/describe-package.nix");

    /// <param name="packages">Nix expression of the package set.</param>
    /// <returns>Null where it has no such package.</returns>
    public async Task<DescribedPackage?> DescribeAsync(
        string packages, string attribute, bool offline, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var path = NixText.List(OptionName.Split(attribute));
        var json = await expressions.EvaluateAsync(
            $"(\n{s_describe}\n) {{ packages = {packages}; path = {path}; }}", offline, report, cancellation);
        return JsonSerializer.Deserialize(json, PackagesJson.Default.DescribedPackage);
    }

    internal static string ReadResource(string name)
    {
        using var stream = typeof(PackageEvaluation).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
