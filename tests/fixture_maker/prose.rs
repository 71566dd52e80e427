//! Invented findings in the words of inspection reports, by theme. No paragraph names a place or a person.

pub const HELP: [&str; 12] = [
    "Children and families receive early help that is well matched to their needs. Workers in the locality teams know their families well, visit them often and write plans with them that are easy to follow. Where a plan does not lead to change, they ask for advice without delay.",
    "Contacts are screened on the day they arrive. Experienced managers in the multi-agency front door decide quickly what should happen next and record their reasons. In a small number of cases the consent of parents was not sought, and managers put this right while inspectors were on site.",
    "Strategy meetings are held promptly and are well attended by police and health colleagues. Risks are shared openly, and the actions that follow are clear about who does what and by when.",
    "Most assessments are thorough and describe what daily life is like for the child. However, a minority take too long to complete, and the history of the family is sometimes listed rather than understood. This means that patterns of neglect can be missed.",
    "Child protection plans set out what must change. Core groups meet every four to six weeks, and parents understand what is expected of them. Contingency plans are less well developed, so it is not always clear what will happen if progress stalls.",
    "Children who go missing from home are offered an interview when they return. The information from these talks is gathered and used to disrupt those who would harm them. Take-up has risen from 61% to 84% in 12 months.",
    "Disabled children receive a responsive service from a specialist team. Short breaks are varied, and families told inspectors that they value them. Reviews are timely and take careful account of how each child communicates.",
    "The response to children at risk of exploitation is well coordinated. A daily meeting of partners shares what is known, maps who is connected with whom and agrees who will see the child first. Self-assessments by schools add to this picture.",
    "The emergency duty team gives a good service outside office hours. Handovers are detailed, and daytime teams act on them the next morning. Foster carers can reach an adviser at weekends.",
    "When children need to be protected at once, legal advice is sought the same day. Letters before proceedings are written in plain language, but some families stay in this stage for longer than they should, with little change in their circumstances.",
    "Children in private fostering arrangements are visited and seen alone. The number of notifications remains low, and the awareness campaign that was planned for the spring has not yet started.",
    "Young people aged 16 and 17 who are homeless are told about their rights and entitlements. Joint assessments with housing are now routine. Bed and breakfast accommodation has not been used for two years.",
];

pub const CARE: [&str; 12] = [
    "Decisions for children to come into care are made in good time and with proper oversight. Family group conferences explore carefully whether relatives can offer a safe home. Few children come into care in an unplanned way.",
    "Most children live in stable homes with carers who help them to thrive. Matching is careful, and moves are rare. For a small group of older children with complex needs the choice of homes is too narrow, and some live too far from the people who matter to them.",
    "Social workers visit children regularly and get to know them. They use drawing, play and conversation to understand how children feel, and they write to them in records that a child can read and understand in later years.",
    "Independent reviewing officers know their children and challenge drift when they see it. Midway reviews are now completed for most children, although the record of challenge is not always easy to find.",
    "Children’s health needs are assessed on time. Initial health assessments have improved since the new nurse joined the team, but too many children still wait for help with their emotional well-being.",
    "The virtual school is ambitious for children. Personal education plans are of good quality, attendance is high, and nobody has been permanently excluded for three years. Progress at the end of secondary school is better than that of similar areas.",
    "Brothers and sisters live together where this is right for them. Where they do not, the reasons are explained in their records, and time together is planned and supported.",
    "Life-story work is completed for children who move to adoptive families. It is less well developed for children in long-term foster care, who would benefit from it just as much.",
    "Foster carers are well trained and supported. They speak highly of their supervising social workers and of the help that they receive when things become difficult. Recruitment, however, has not kept pace with need.",
    "The children in care council meets every month and has real influence. Its members designed the new welcome pack, take part in the appointment of staff and report to the corporate parenting board.",
    "Permanence is considered early. Plans for permanence are agreed by the second review for nearly all children, and a tracker helps managers to see where there is delay.",
    "Placements with parents are assessed properly and approved at the right level. Visits are frequent, and plans to end the care orders are made when children are settled.",
];

pub const LEAVERS: [&str; 6] = [
    "Care leavers are supported by personal advisers who stay in touch and care about what happens to them. Nine out of ten young people are in regular contact, and advisers go out of their way to find those who are not.",
    "Pathway plans are written with young people and are reviewed when their lives change. The best of them read as an honest conversation. A few are out of date and do not reflect what advisers in fact do.",
    "Most care leavers live in suitable homes, and the number who stay with their former foster carers has grown. There are enough supported flats, and young people are helped to keep their first tenancy.",
    "A good number of care leavers study at university or work as apprentices, including within the council. Those who are not in work, education or training receive help that is patient and practical.",
    "Young people know what they are entitled to. The local offer is clear, can be found on the council’s website and was written together with a group of care leavers.",
    "Not all care leavers have received their health histories, and some did not know that they could ask for them. Leaders had recognised this gap before the inspection and have agreed a plan with health partners.",
];

pub const LEADERS: [&str; 10] = [
    "Leaders know their services well. Their self-evaluation is accurate, and there was little in the findings of this inspection that surprised them. They act swiftly on what they learn.",
    "Elected members take their role as corporate parents seriously. They have protected the budget for children, ask searching questions at scrutiny and visit front-line teams to hear what works and what does not.",
    "Performance information is comprehensive and is used at every level. Team managers look at it weekly, and a monthly meeting with the director follows up what has slipped. Commentary could say more about why figures have changed.",
    "Audits are regular and involve the social workers whose practice is looked at. They do not yet seek the views of families routinely, and grades given by auditors are at times too generous.",
    "Caseloads have fallen and are manageable in most teams. In two of the assessment teams they remain too high, which leaves workers little time for direct work with children.",
    "Staff like to work here. They describe leaders as visible and approachable, and they value the training on offer. The share of agency workers has dropped from a quarter to less than one in ten.",
    "Supervision is frequent. Its quality varies: in stronger records the manager reflects with the worker on what life is like for the child, whereas weaker ones are lists of tasks.",
    "Partnerships are mature. Relationships with the family courts are good, and the judiciary reports that applications are well prepared and timely.",
    "Commissioning is based on a sound analysis of need. Two small homes for children have opened, and contracts with providers are monitored closely.",
    "The council learns from complaints and compliments. Responses are timely and courteous, and an annual report draws out themes that shape training.",
];

pub const BOARD: [&str; 6] = [
    "The board meets its statutory responsibilities. Its chair is independent and experienced, and holds partners to account with courtesy and persistence.",
    "The board’s multi-agency audits are regular and well chosen. What they find is shared with practitioners in short briefings, and later audits show that practice has changed as a result.",
    "Data from all partners are brought together in one report each quarter. The commentary from health providers is thin, and the board has asked for more.",
    "Training is well attended and is evaluated three months later. Four out of five participants could say what they now do differently.",
    "The annual report is clear and honest about what has not been achieved. It would benefit from a stronger voice of children and young people.",
    "Serious case reviews are commissioned when they should be. Learning is published, and action plans are followed to their end by a standing group of the board.",
];

pub const HEALTH: [&str; 4] = [
    "Health visitors and school nurses recognise signs of neglect and make appropriate referrals. Their records are clear, although chronologies are not always kept up to date.",
    "The emergency department checks every child against the list of children with a child protection plan. Staff have good access to the named nurse and use her advice.",
    "General practitioners send reports to about half of the initial conferences. This is an improvement on the year before, yet too many conferences still take place without them.",
    "Adult mental health services ask about children in the household at the first appointment. Joint visits with social workers are common and valued by families.",
];
