using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Configurations;

namespace AskNix.Backend;

/// <summary>Finds who plans an intent. Wishes about the configuration that follow each other are planned as one change.</summary>
public sealed class Intentions
{
    private readonly ImmutableDictionary<Type, IIntentPlanner> _planners;

    public Intentions(IEnumerable<IIntentPlanner> planners) =>
        _planners = planners.SelectMany(planner => planner.Intents.Select(intent => KeyValuePair.Create(intent, planner))).ToImmutableDictionary();

    /// <summary>The intents that have a planner.</summary>
    public IEnumerable<Type> Known => _planners.Keys;

    /// <summary>Splits wishes into what is planned together.</summary>
    public static ImmutableArray<ImmutableArray<Intent>> Groups(ImmutableArray<Intent> steps)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<Intent>>();
        foreach (var step in steps)
        {
            if (groups.Count > 0 && ConfigurationIntents.Has(step) && ConfigurationIntents.Has(groups[^1][^1]))
                groups[^1] = groups[^1].Add(step);
            else
                groups.Add([step]);
        }
        return groups.ToImmutable();
    }

    /// <summary>Plans or answers a group.</summary>
    public Task<Proposal> PlanAsync(ImmutableArray<Intent> group, PlanningContext context, CancellationToken cancellation)
    {
        if (!_planners.TryGetValue(group[0].GetType(), out var planner))
            throw new AskNixException(ErrorCode.NotAvailable, $"Nothing here does {group[0].Name}.");
        return planner is ConfigurationChangePlanner configuration
            ? configuration.PlanAsync(group, context, cancellation)
            : planner.PlanAsync(group[0], context, cancellation);
    }
}
