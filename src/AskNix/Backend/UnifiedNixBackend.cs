using System.Collections.Immutable;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Packages;
using AskNix.Plans;
using AskNix.Understanding;
using AskNix.Understanding.Conversations;

namespace AskNix.Backend;

/// <summary>
/// The one way through: sentence, intent, plan, confirmation, application, receipt. Reads with the reader, plans with the planners,
/// applies with the engines; decides nothing itself but what a reading may lead to.
/// </summary>
/// <param name="reader">Made when a sentence has to be read: a fifth of a search, whose words are no sentence.</param>
/// <param name="conversation">Begins a conversation, in which answers to a plan are read.</param>
public sealed class UnifiedNixBackend(
    Lazy<ISentenceReader> reader, Func<Conversation> conversation, Intentions intentions, ChangeApplication application, AvailableChoices available) : IUnifiedNixBackend
{
    private const int NotUnderstood = 3;

    public Understood ExtractIntent(string sentence) => SearchLine.Read(sentence) ?? reader.Value.Read(sentence);

    public async Task<Response> ProcessIntentAsync(Understood understood, ProcessContext context, CancellationToken cancellation)
    {
        var request = new Request(understood, context);
        try
        {
            await SettleAsync(request);
            return await ProcessAsync(request, cancellation);
        }
        catch (AskNixException failure)
        {
            return request.Failed(failure.Problem);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            return request.Failed(MachineFailure.ProblemOf(failure));
        }
    }

    // Where the history cannot be used, as on a full disk or a read-only one, questions are answered all the same; a change is refused before it begins.
    private async Task SettleAsync(Request request)
    {
        try
        {
            await application.SettleInterruptedAsync(request.Report);
        }
        catch (Exception failure) when (failure is AskNixException || MachineFailure.Is(failure))
        {
            request.Report(new Notice(NoticeLevel.Warning, $"Whether an earlier run was interrupted is not known: {failure.Message}"));
        }
    }

    private async Task<Response> ProcessAsync(Request request, CancellationToken cancellation)
    {
        var understood = request.Understood;
        if (understood is { Reading: Reading.Decline, Intent: not OutOfScope })
            return request.Failed(Declined(understood)) with { Choices = understood.Choices };
        if (understood.Reading is Reading.Ask && !understood.Choices.IsDefaultOrEmpty)
        {
            var choices = await available.OfAsync(understood, request.Context.Options, request.Report, cancellation);
            return await AskBackAsync(new Proposal.Question(understood.Because ?? "What do you mean?", choices), understood.Steps, request, cancellation);
        }
        Response? last = null;
        foreach (var group in Intentions.Groups(understood.Steps))
        {
            last = (last, await ProcessAsync(group, request, cancellation)) switch
            {
                (null, var first) => first,
                ({ } before, var next) => next with { Text = $"{before.Text}\n\n{next.Text}" },
            };
            if (!last.Success)
                return last;
        }
        return last!;
    }

    private async Task<Response> ProcessAsync(ImmutableArray<Intent> group, Request request, CancellationToken cancellation)
    {
        using var planning = new PlanningContext(request.Understood, request.Context.Options, request.Report);
        return await FollowAsync(await intentions.PlanAsync(group, planning, cancellation), group, request, cancellation);
    }

    private async Task<Response> FollowAsync(Proposal proposal, ImmutableArray<Intent> group, Request request, CancellationToken cancellation) => proposal switch
    {
        Proposal.Answer answer => request.Answered(answer.Text) with { Data = answer.Data, Suggestions = answer.Suggestions },
        Proposal.Refusal refusal => request.Failed(refusal.Problem) with { Data = refusal.Data, Suggestions = refusal.Suggestions },
        Proposal.Question question => await AskBackAsync(question, group, request, cancellation),
        Proposal.Change change => await ChangeAsync(change with { Plan = application.Aimed(change.Plan) }, group, request, cancellation),
        _ => throw new InvalidOperationException("Unknown kind of proposal."),
    };

    private async Task<Response> AskBackAsync(Proposal.Question question, ImmutableArray<Intent> group, Request request, CancellationToken cancellation)
    {
        var choice = request.Context.Conversation.IsInteractive && !request.Context.Options.DryRun
            ? await request.Context.Conversation.ChooseAsync(question.Text, question.Choices, cancellation)
            : null;
        if (choice is null)
        {
            return request.Failed(question.Problem ?? new Problem(ErrorCode.NotUnderstood, question.Text, "Say which one you mean.")) with
            {
                Choices = question.Choices,
                Data = question.Data,
            };
        }
        if (question.Then is { } then)
            return await FollowAsync(await then(choice, cancellation), group, request, cancellation);
        // For whom it is was said before the choice was offered.
        var chosen = ExtractIntent(choice);
        return await ProcessIntentAsync(chosen.Scope is Scope.Auto ? chosen with { Scope = request.Understood.Scope } : chosen, request.Context, cancellation);
    }

    private async Task<Response> ChangeAsync(Proposal.Change change, ImmutableArray<Intent> group, Request request, CancellationToken cancellation)
    {
        var options = request.Context.Options;
        request.Context.Conversation.Show(change.Plan, options.DryRun);
        var beside = request.Understood is { Reading: Reading.Act, Choices: { IsDefault: false } choices } ? choices : [];
        var planned = request.Answered("") with { Plan = change.Plan, Data = change.Data, Suggestions = beside };
        if (options.DryRun)
            return planned with { Text = "This is what would be done; nothing has been changed." };
        // Steps that leave the machine as it is need no yes.
        var answer = change.Plan.ChangesSomething ? await ConfirmedAsync(change.Plan, request, cancellation) : Confirmation.Yes;
        if (!answer.IsYes)
        {
            return answer.ForWhom is not Scope.Auto ? await ForOthersAsync(answer.ForWhom, planned, group, request, cancellation)
                : answer.Said is { } said ? await InsteadAsync(said, planned, group, request, cancellation)
                : NotConfirmed(planned, request);
        }


        var outcome = await application.ApplyAsync(change.Plan, group[0], request.Understood, options.Engine, request.Report, cancellation);
        var done = planned with { Receipt = outcome.Receipt, Engine = request.Engine, Suggestions = [.. outcome.Suggestions.IsDefault ? [] : outcome.Suggestions, .. beside] };
        return outcome.Problem is { } problem
            ? done with { Text = problem.Message, Error = problem, ExitStatus = problem.Code.ExitStatus }
            : done with { Text = Summary(change.Plan) };
    }

    // "No, btop instead", "what does that do?": answered, or planned, shown and asked about anew; what was planned before is left.
    private async Task<Response> InsteadAsync(string said, Response planned, ImmutableArray<Intent> group, Request request, CancellationToken cancellation)
    {
        var turns = conversation();
        turns.Hear(request.Understood with { Steps = group });
        var next = turns.Read(said);
        var isSame = next.Steps.Select(step => step.ToString()).SequenceEqual(group.Select(step => step.ToString()), StringComparer.Ordinal);
        if (isSame || next.Reading is Reading.Decline || next.Intent is Help or OutOfScope)
            return NotConfirmed(planned, request);
        var response = await ProcessIntentAsync(next, request.Context, cancellation);
        return response is { Success: true, Plan: null } ? response with { Text = $"{response.Text}\n\nNothing has been changed: the plan was not confirmed." } : response;
    }

    // "Yes, but only for me": what was said last counts, and nothing is done before its own plan has been shown and confirmed.
    private async Task<Response> ForOthersAsync(Scope scope, Response planned, ImmutableArray<Intent> group, Request request, CancellationToken cancellation)
    {
        if (!group.All(intent => intent is InstallPackage or RemovePackage))
        {
            var problem = new Problem(ErrorCode.NotConfirmed, "Nothing has been changed: only packages can be for some users alone; this is for the whole machine.");
            return planned with { Text = problem.Message, Error = problem, ExitStatus = problem.Code.ExitStatus };
        }

        var context = request.Context with { Options = request.Context.Options with { Scope = scope } };
        return await ProcessAsync(group, new Request(request.Understood with { Scope = scope }, context), cancellation);
    }

    private static async Task<Confirmation> ConfirmedAsync(Plan plan, Request request, CancellationToken cancellation)
    {
        // A question shows the plan and may be answered yes by a person, never by an option; a typed word is typed.
        // There is a plan only for packages that are there.
        var isOrder = request.Understood is { Reading: Reading.Act } or { IfThere: true };
        var optionConfirms = request.Context.Options.AssumeYes && isOrder && plan.TypedWord is null;
        if (optionConfirms)
            return Confirmation.Yes;
        return request.Context.Conversation.IsInteractive ? await request.Context.Conversation.ConfirmAsync(plan, cancellation) : Confirmation.No;
    }

    private static Response NotConfirmed(Response planned, Request request)
    {
        if (request.Understood is not ({ Reading: Reading.Act } or { IfThere: true }) && !request.Context.Conversation.IsInteractive)
            return planned with { Text = "This is how it would be done; nothing has been changed." };
        var advice = planned.Plan!.TypedWord is not null ? "Run it in a terminal and type the word it asks for."
            : request.Context.Conversation.IsInteractive ? null
            : "Run it in a terminal and answer yes, or confirm beforehand with --yes.";
        var problem = new Problem(ErrorCode.NotConfirmed, "Nothing has been changed: the plan was not confirmed.", advice);
        return planned with { Text = problem.Message, Error = problem, ExitStatus = problem.Code.ExitStatus };
    }

    private static string Summary(Plan plan) =>
        string.Join('\n', (string[])[$"Done: {plan.Title}.", .. plan.Afterwards.IsDefault ? [] : plan.Afterwards]);

    private static Problem Declined(Understood understood) => new(
        ErrorCode.Declined, understood.Because ?? "That was read as something not to do, so nothing has been done.", understood.Impossible ? null : "If you do want it, say it without the \"don't\".");
}
