using System.Collections.Immutable;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>What <c>engine store --query</c> can be asked.</summary>
internal static class StoreQueryTable
{
    public static ImmutableArray<IStoreQuery> All { get; } =
    [
        new OutputsQuery(), new RequisitesQuery(), new ReferencesQuery(), new ReferrersQuery(), new ReferrersClosureQuery(), new DeriverQuery(),
        new ValidDeriversQuery(), new BindingQuery(), new HashQuery(), new SizeQuery(), new TreeQuery(), new GraphQuery(), new GraphMlQuery(),
        new ResolveQuery(), new RootsQuery(), new ExclusiveSizeQuery(),
    ];

    /// <summary>The one meant where none is named.</summary>
    public static IStoreQuery Default => All[0];

    public static IStoreQuery? Find(string flag) => All.FirstOrDefault(query => query.Names.Contains(flag));
}
