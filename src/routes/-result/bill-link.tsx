import { LinkButton } from '../../components/button';
import type { OptionId } from '../../framework';
import { billLink } from '../../narrative/result/option-facts';
import { ownOptions, rentOptions, type View } from '../../permalink';
import type { Decision } from '../-decision';

const shownAs = (option: OptionId): Pick<View, 'own' | 'rent'> => {
  const [own, rent] = [ownOptions.find((one) => one === option), rentOptions.find((one) => one === option)];
  return own === undefined ? (rent === undefined ? {} : { rent }) : { own };
};

/** To the costs, with this option among the two compared. */
export const BillLink = ({ option, decision }: { readonly option: OptionId; readonly decision: Decision }) => (
  <LinkButton
    to="/costs/"
    search={decision.search({ ...decision.state, view: { ...decision.state.view, ...shownAs(option) } })}
    look="text"
    className="screen-only"
  >
    {billLink}
  </LinkButton>
);
