using System.Collections.Immutable;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Planning.Packages;
using AskNix.Understanding;

namespace AskNix.Planning.Explaining;

/// <summary>
/// What of this machine is near a name that an error says does not exist: options near a mistyped one, packages near a mistyped
/// attribute. Only indexes that stand are looked at: an explanation does not wait for one to be built.
/// </summary>
public sealed class NearThings(MachineCatalogue catalogue, IPackageNames names)
{
    /// <summary>The kind of error that names a missing option.</summary>
    public const string MissingOption = "option-missing";

    private const int Most = 3;

    /// <param name="kind">The kind of error, as <see cref="Knowledge.ErrorExplanation.Kind"/>.</param>
    /// <param name="name">What does not exist.</param>
    /// <returns>The nearest first; empty for errors that are about something else.</returns>
    public async Task<ImmutableArray<string>> OfAsync(string kind, string name, PlanningContext context, CancellationToken cancellation)
    {
        try
        {
            switch (kind)
            {
                case MissingOption:
                    using (var options = await catalogue.StandingOptionsAsync(context.Options, context.Report, cancellation))
                        return options?.Near(name, Most) ?? [];
                case "undefined-variable" or "attribute-missing":
                    using (var packages = await catalogue.StandingPackagesAsync(context.Options, context.Report, cancellation))
                        return new CataloguePackageNames(names, packages).Near(name, Most);
                default:
                    return [];
            }
        }
        catch (AskNixException)
        {
            // A machine without a package set can still explain.
            return [];
        }
    }
}
